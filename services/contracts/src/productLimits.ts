/** The most makers in one query of products. */
export const MAX_MAKERS = 20;

/** The most characters of a maker's name. */
export const MAX_MAKER_LENGTH = 120;

/** A URL segment: lower-case letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The most characters of a slug. */
export const MAX_SLUG_LENGTH = 80;
