/**
 * First names that people in the Netherlands often have, and that are no ordinary word at the beginning of a Dutch or English sentence: without Wil,
 * Bas, Roos, Storm, Mark, Grace, Job or Ward. Only a help to find a name where a capital tells nothing.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abdel abdul abdullah achmed adriaan agnes ahmed ahmet aicha aisha albert alexander alexandra ali alice alma amanda amber amina amir
  amira amy andrea andrew andries angela anita anja anke ankie anna annabel anne anneke annelies annemarie annet annette annie anouk anthony
  anton antoinette ariane arjan arjen arthur astrid ayse aylin ayoub babette barbara bart bastiaan ben berend bernard bert bianca bilal bob bouchra
  bram brigitte bryan cansu carla carlijn carlo carmen carolien caroline catharina cees celine charlotte chantal chris christel christiaan
  christina christine claire claudia coen colin conny cor corine cornelis corrie cynthia daan damian daniel danielle daphne david debbie deborah
  demi deniz dennis diana dick diederik diego dieuwertje dirk dominique dorien driss duncan edith edwin eefje elena elif elisabeth elise ella
  ellen els elsbeth emily emine emma emre eric erica erik erwin esmee esra esther eva evelien evelyn fabian farah farid fatih fatima fatma femke
  fenna ferdi feyza finn fleur floor floris francien francis frank frans fred freek frederik frits gaby geert geertje george gerard gerda gerrit
  gert gertjan gijs gijsbert gerben gladys greet greetje guido gulsen hakan hamza hanna hannah hanneke hannie hans harold harm harry hasan hassan
  heidi hein heleen helena hendrik henk hennie henriette henry herman hetty hicham hilde hugo huseyin hussein ibrahim ilona ilse imane ina ineke
  inge ingeborg ingrid irene iris irma isa isabel isabella ismail ivo jaap jacco jack jacob jacqueline jamal james jan janet janine janneke jannie
  janna jantje jasmijn jasper jayden jeanette jelle jeffrey jenny jens jeroen jesse jessica jip jitske joan joanna jochem joep joeri johan johanna
  john johnny jolanda jolien joost jordy joris jos jose josephine joshua joyce judith julia julian julie juliette jurgen justin kamal karel karen
  karim karin karlijn kasper katja kees kelly kevin khadija khalid kim klaas klaartje koen kris laila lamia lara lars laura lauren laurens layla
  leen leila lena lennart leo leon leonie leontien lianne lidy lieke lies liesbeth liesbet lieve lilian linda lindsay lisa lisanne liselotte loek
  loes lotte louis louise lucas lucia lucie luuk maaike maarten mabel machteld madelief magda mahmoud malika manon manuela marcel marco margot
  margriet maria mariam marian marianne marieke mariette marijke marijn marina marion mariska marit marja marjan marjolein marjon marleen marlies
  marloes marnix martha martijn martin martine mary maryam mathijs matthew matthijs maureen maurice mehmet mees meike melanie melissa merel meryem
  michael michel michelle michiel mieke mika mila milan mimoun mirjam miranda mireille mirthe mohamed mohammad mohammed monique moniek murat mustafa
  nadia nadine nancy naomi natalie natasja nathalie nick nicole nicolette niek niels nienke nina noah noor nora noortje nynke olaf olga olivia omar
  onno oscar oussama pascal patricia patrick paul paula pauline peter petra philip pien piet pieter pieternel pim quinten rachel rachid rafael
  ramon rashid raymond rebecca remco renate rene renee renske richard rianne rik ria rob robbert robert robin roderick roel roelof roland rolf
  romy ronald ronny rosa rosalie rosanne ruben rudolf ruud ryan sabine sabrina said salma samantha samira samuel sander sandra sanne sara sarah
  sascha saskia sebastiaan selim selma serge serkan shanti sharon sibel siebe sietske silvia simone sjaak sjoerd sofie sonja sophia sophie soraya
  stan stefan steffie stella stephan stephanie steven stijn suleyman susan susanne suzan suzanne sven sylvia tamara tanja tara tariq tatiana teun
  teunis theo theodoor thea thijmen thijs thomas tijmen tim timo tina tineke tjeerd tobias tom tommy toon trudy tugba ursula valerie vera victor
  victoria vincent viola vivian walter wendy wessel wesley wiebe wietske willem willemijn wilma wim wouter xander yara yasin yasmin yasmina
  yasmine youri youssef yusuf yvette yvonne zakaria zeynep zohra zoe`.split(/\s+/),
);
