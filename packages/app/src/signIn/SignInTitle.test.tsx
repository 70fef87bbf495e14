import { render, screen } from '@testing-library/react';
import { SignInTitle } from './SignInTitle';

describe('SignInTitle', () => {
  it('names the permissions of guests', () => {
    render(<SignInTitle guest="user:default/guest" />);
    expect(
      screen.getByText('Guests can read everything, but change nothing.'),
    ).toBeVisible();
  });

  it.each([
    ['guests cannot sign in', undefined],
    ['guests sign in as another user', 'user:default/theo'],
  ])('names no guest when %s', (_, guest) => {
    render(<SignInTitle guest={guest} />);
    expect(screen.getByText(/What the company runs/)).toBeVisible();
    expect(screen.queryByText(/continue|Guests/)).toBeNull();
  });
});
