import { StaffTabs } from '../StaffTabs.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { useRecordTexts } from './useRecordTexts.ts';
import { services, type ServiceName } from './services.ts';

interface ServiceTabsProps {
  current: ServiceName;
  to: (service: ServiceName) => string;
}

/** Tabs of the same list by service. */
export function ServiceTabs({ current, to }: ServiceTabsProps) {
  const common = useStaffTexts();
  const texts = useRecordTexts();
  return (
    <StaffTabs
      label={common.service}
      tabs={services.map(service => ({
        to: to(service),
        text: texts.services[service],
        current: service === current,
      }))}
    />
  );
}
