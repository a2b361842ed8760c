// A push that cannot become a deployment: what the CLI shows to the developer, with the code it knows how to format.

import { DeveloperError } from "../errors";

export class DeployError extends DeveloperError {
  override readonly name = "DeployError";
}
