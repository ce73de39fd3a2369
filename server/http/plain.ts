import type { RequestHandler } from "express";
import { fail } from "../../shared/errors.ts";

const methods: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH"];

/** Whatever is no method of ours ends here: nothing behind it has to think of TRACE. */
export const onlyOurMethods: RequestHandler = ({ method }, res, next) => {
  if (methods.includes(method)) return next();
  res.setHeader("allow", methods.join(", "));
  fail("wrong_method", `${method.slice(0, 20)} is not used here; allowed: ${methods.join(", ")}.`);
};

/** A request that reads only one way: each parameter once, and a body that is as large as it looks. */
export const onlyPlainRequests: RequestHandler = ({ headers, query }, _res, next) => {
  const again = Object.entries(query).find(([name, value]) => typeof value !== "string" || /[[\]$]/.test(name));
  if (again) fail("invalid", `The parameter “${again[0].slice(0, 40)}” must be there once, as one plain value.`);
  if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity")
    fail("unsupported", "A compressed body is not taken: what is small on the way can be a gigabyte here.");
  next();
};
