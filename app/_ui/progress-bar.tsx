type Props = { name: string; value: number; className?: string };

/** @param props `value`: the share that is done, from 0 to 1 */
export function ProgressBar({ name, value, className = "" }: Props) {
  return (
    <progress
      aria-label={name}
      value={value}
      className={`h-1 appearance-none forced-colors:appearance-auto overflow-hidden rounded-sm [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-accent ${className}`}
    />
  );
}
