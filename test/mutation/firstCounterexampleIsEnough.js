// That a mutant is noticed is all there is to know: what noticed it need not be made smaller.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
