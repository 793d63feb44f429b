The complete evaluator answers it: score() is not planned.
