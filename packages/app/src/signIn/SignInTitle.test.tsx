import { render, screen } from '@testing-library/react';
import { SignInTitle } from './SignInTitle';

describe('SignInTitle', () => {
  it.each([
    ['user:default/guest', 'Guests can read everything, but change nothing.'],
    [
      'user:default/theo',
      'You continue as theo, with the permissions of theo.',
    ],
  ])('names the permissions of %s', (guest, words) => {
    render(<SignInTitle guest={guest} />);
    expect(screen.getByText(words)).toBeVisible();
  });

  it('names no guest when guests cannot sign in', () => {
    render(<SignInTitle guest={undefined} />);
    expect(screen.getByText(/What the company runs/)).toBeVisible();
    expect(screen.queryByText(/continue|Guests/)).toBeNull();
  });
});
