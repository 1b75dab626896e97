import { chooseByModel, type QuoteChooser } from './answer/evidence/choose-quotes.ts';
import { BedrockModel } from './storage/bedrock-model.ts';

/** The model that `ANNALS_BEDROCK_MODEL` names, as a chooser of quotations; undefined, and nothing loaded, without one. */
export function openChooser(): QuoteChooser | undefined {
  const modelId = process.env.ANNALS_BEDROCK_MODEL ?? '';
  return modelId === '' ? undefined : chooseByModel(new BedrockModel(modelId));
}
