package dev.sglint.frontend.terraform;

import dev.sglint.frontend.Inputs;

/**
 * What the evaluation of one root module shares.
 *
 * @param root the directory of the root module
 */
record Session(
    String root,
    Evaluator evaluator,
    Problems problems,
    Texts texts,
    ModuleLoader loader,
    Expansions expansions,
    Inputs inputs) {}
