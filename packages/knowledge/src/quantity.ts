declare const unit: unique symbol;

/** A number that carries its unit in its type. Check once, at the edge; inside, trust the type. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Closed interval 0..1. */
export type Probability = Quantity<'probability'>;

/** Finite, greater than 0. */
export type LikelihoodRatio = Quantity<'likelihood ratio'>;

/** Natural logarithm of a likelihood ratio; any finite number. Positive speaks for, negative against. */
export type LogLikelihoodRatio = Quantity<'ln likelihood ratio'>;
