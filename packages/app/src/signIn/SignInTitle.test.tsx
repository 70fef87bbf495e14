import { render, screen } from '@testing-library/react';
import { SignInTitle } from './SignInTitle';

describe('SignInTitle', () => {
  it.each([
    ['user:default/guest', 'Guests read everything, and change nothing.'],
    ['user:default/theo', 'You come in as theo, and may do what theo may.'],
  ])('says what may be done by who comes in as %s', (guest, words) => {
    render(<SignInTitle guest={guest} />);
    expect(screen.getByText(words)).toBeVisible();
  });

  it('says nothing of guests where none are let in', () => {
    render(<SignInTitle guest={undefined} />);
    expect(screen.getByText(/What the company runs/)).toBeVisible();
    expect(screen.queryByText(/come in|Guests/)).toBeNull();
  });
});
