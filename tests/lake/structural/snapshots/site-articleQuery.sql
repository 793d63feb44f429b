The complete evaluator answers it: it has too many parts.
