import { z } from 'zod';
import { PostalAddress } from './address.ts';
import { Locale } from './common.ts';
import { Email } from './emailAddress.ts';
import { isGuessable } from './isGuessable.ts';
import { pageQuery } from './page.ts';
import { PersonName } from './PersonName.ts';

/** A new password. */
export const NewPassword = z
  .string()
  .min(10, 'must be at least 10 characters')
  .max(200, 'must be at most 200 characters')
  .refine(password => !isGuessable(password), 'is too easy to guess');

/** An existing password. */
const Password = z.string().min(1).max(200);

/** A token from a mail or from a session. */
const Token = z.string().min(1).max(500);

/** The body of `POST /v1/customers`. */
export const SignUpInput = z
  .strictObject({
    email: Email,
    password: NewPassword,
    name: PersonName,
    locale: Locale.default('en'),
  })
  .refine(({ email, password }) => password.toLowerCase() !== email, {
    path: ['password'],
    message: 'must not be the e-mail address',
  })
  .meta({ id: 'SignUpInput' });
export type SignUpInput = z.infer<typeof SignUpInput>;

/** The body of `POST /v1/confirmations`. */
export const ConfirmationInput = z
  .strictObject({ token: Token })
  .meta({ id: 'ConfirmationInput' });

/** The body of `POST /v1/sessions`. */
export const SignInInput = z
  .strictObject({ email: Email, password: Password })
  .meta({ id: 'SignInInput' });
export type SignInInput = z.infer<typeof SignInInput>;

/** The body of `POST /v1/sessions/refresh` and `/end`. */
export const RefreshInput = z
  .strictObject({ refreshToken: Token })
  .meta({ id: 'RefreshInput' });

/** The body of `POST /v1/password-resets`. */
export const PasswordResetInput = z
  .strictObject({ email: Email })
  .meta({ id: 'PasswordResetInput' });

/** The body of `POST /v1/password-resets/complete`. */
export const NewPasswordInput = z
  .strictObject({ token: Token, password: NewPassword })
  .meta({ id: 'NewPasswordInput' });

/** The body of `PATCH /v1/me`; omitted fields do not change. */
export const ProfileInput = z
  .strictObject({ name: PersonName.optional(), locale: Locale.optional() })
  .refine(
    ({ name, locale }) => name !== undefined || locale !== undefined,
    'must change something: name or locale',
  )
  .meta({ id: 'ProfileInput' });
export type ProfileInput = z.infer<typeof ProfileInput>;

/** An address as the customer enters it. */
export const AddressInput = PostalAddress.extend({
  isDefault: z.boolean().default(false),
}).meta({ id: 'AddressInput' });
export type AddressInput = z.infer<typeof AddressInput>;

/** The body of `POST /v1/me/deletion`. */
export const DeletionInput = z
  .strictObject({ password: Password })
  .meta({ id: 'DeletionInput' });

/** The query of `GET /v1/me/orders`. */
export const OrderHistoryQuery = z.strictObject(pageQuery(100, 20));

/** The query of `GET /v1/customers`. */
export const CustomerQuery = z.strictObject({
  ...pageQuery(100, 50),
  /** An id, a complete e-mail address, or the beginning of a name. */
  q: z.string().trim().min(1).max(254).optional(),
});
export type CustomerQuery = z.infer<typeof CustomerQuery>;
