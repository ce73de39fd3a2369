import { stemmer } from "stemmer";
import type { Speech } from "./words.ts";

/** English as people write it on sticky notes. */
export const english: Speech = {
  stem: stemmer,
  links: [],
  stopWords: new Set(
    `a about above after again against all almost already also always am among an and another any are aren as at away back be because
    been before being below best better between both but by came can cannot come comes could d did didn do does doesn doing don
    down during each either else even ever every everyone everything few for from further get gets getting give go goes going good
    got great had has hasn have haven having he her here hers him his how i if in into is isn it its just keep kind know
    less let like little ll look lot lots m made make makes making many may maybe me might more most much must my need needs
    never new nice no nor not now of off often on once one only or other others our ours out over own people per put
    quite rather re really s same say see seen she should shouldn since so some something sometimes still such sure t take
    than that the their theirs them then there these they thing things this those though through to together too two
    under until up us use used using ve very want wants was wasn way we well went were weren what when where which while who
    whole why will with within without won would wouldn yes yet you your yours 1 2 3 etc`.split(/\s+/),
  ),
};
