The complete evaluator answers it: order() after a projection has an unusual term.
