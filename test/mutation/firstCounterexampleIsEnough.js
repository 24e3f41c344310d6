// That a mutant is noticed is all there is to know: what noticed it need not be made smaller.
require('fast-check').configureGlobal({ endOnFailure: true });
