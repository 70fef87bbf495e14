import {
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { describeFailure } from '@comptoir/plugin-portal-react';
import styles from './GuestCard.module.css';
import { guestWords } from './guestWords';

interface GuestCardProps {
  /** Name of the user that guests sign in as. */
  person: string;
  /** Why the last attempt failed. */
  error?: Error;
  onEnter: () => void;
}

/** Names the user that a guest becomes, with a button that signs in. */
export function GuestCard({ person, error, onEnter }: GuestCardProps) {
  const { enter, subtitle } = guestWords(person);
  return (
    <Card className={styles.card}>
      <CardHeader>
        <Text as="h2" variant="title-small" weight="bold">
          {person}
        </Text>
      </CardHeader>
      <CardBody>
        <Text as="p">{subtitle}</Text>
        {error && (
          <Text as="p" role="alert" color="danger">
            {describeFailure('The portal', error)}
          </Text>
        )}
      </CardBody>
      <CardFooter>
        <Button onPress={onEnter}>{enter}</Button>
      </CardFooter>
    </Card>
  );
}
