// Reports with errors in them, for files whose findings must be the same in every format.
import { models } from './models.mjs';

const change = (name, base, values) => {
  const model = models.find((each) => each.name === base);
  const changed = values(model.values);
  return {
    ...model, name, values: { ...model.values, ...changed },
    text: (path) => (path in changed ? String(changed[path]) : model.text(path)),
  };
};

export const wrongModels = [
  change('2019-wrong', '2019-dense', (values) => ({
    'applications/granted/total': values['applications/granted/total'] + 1,
    'review_litigation/reconsideration/upheld': values['review_litigation/reconsideration/upheld'] + 10,
  })),
  change('2021-wrong', '2021-small', (values) => ({
    'applications/processed_total/natural_person': values['applications/processed_total/natural_person'] + 9,
  })),
];
