// The same cases in every run, so that chance refuses no change that is not at fault. Another seed tries others: see CONTRIBUTING.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20261) });
