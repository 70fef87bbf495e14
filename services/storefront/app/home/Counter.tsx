import counter from './counter.svg?url';

/** Illustration of the hero: products on a counter. */
export function Counter() {
  return (
    <div className="counter">
      <div className="wrap">
        <img
          src={counter}
          alt=""
          width={800}
          height={440}
          fetchPriority="high"
        />
      </div>
      <div className="vichy counter-cloth" />
    </div>
  );
}
