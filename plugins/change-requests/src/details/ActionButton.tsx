import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';
import { toError } from '@backstage/errors';
import { useState } from 'react';
import { reasonOf } from '../reasonOf';
import styles from './ChangeRequestPage.module.css';

interface ActionButtonProps {
  /** Verb of the button and of the confirmation. */
  label: string;
  variant: 'primary' | 'secondary' | 'tertiary';
  isDisabled: boolean;
  /** Question of the confirmation. */
  title: string;
  /** What the action does. */
  description: string;
  act: () => Promise<unknown>;
  /** Called after the action has ended, also when it was refused. */
  onDone: () => void;
}

/** A button that asks for a confirmation, and shows why the action was refused. */
export function ActionButton(props: ActionButtonProps) {
  const { label, variant, isDisabled, title, description } = props;
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const change = (open: boolean) => {
    setRefusal(undefined);
    setOpen(open);
  };
  const confirm = async () => {
    setPending(true);
    try {
      await props.act();
      change(false);
    } catch (error) {
      setRefusal(reasonOf(toError(error)));
    } finally {
      setPending(false);
      props.onDone();
    }
  };

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={change}>
      <Button variant={variant} isDisabled={isDisabled}>
        {label}
      </Button>
      <Dialog width="min(32rem, 90vw)">
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <div className={styles.section}>
            <Text as="p">{description}</Text>
            {refusal && (
              <Alert
                status="danger"
                title={`${label} was refused`}
                description={refusal}
              />
            )}
          </div>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" slot="close">
            Cancel
          </Button>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() => void confirm()}
          >
            {label}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
