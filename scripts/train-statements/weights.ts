/** A row of three numbers (commitment, result, neither) for each feature. */
export type Weights = Map<string, number[]>;
