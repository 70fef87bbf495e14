import { useAppHref, useAppNavigate } from '@backstage/frontend-plugin-api';
import type { EntityNode } from '@backstage/plugin-catalog-graph';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import styles from './GraphNode.module.css';

/** Space between the border of a node and its content, pixels. */
const PADDING = 10;

/**
 * An entity in a graph: a link to its page. A click with the mouse does what the
 * graph does with it; the Enter key always opens the page.
 */
export function GraphNode({ node }: { node: EntityNode }) {
  const { entity, focused, onClick } = node;
  const { primaryTitle, Icon } = useEntityPresentation(entity);
  const path = useEntityRefLink()(entity);
  const href = useAppHref(path);
  const navigate = useAppNavigate();
  const { ref, width, height } = useTextSize(primaryTitle);
  const iconWidth = Icon ? height + PADDING : 0;
  const boxHeight = height + PADDING * 2;

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey) {
      // The browser opens another tab.
      return;
    }
    event.preventDefault();
    // The Enter key causes a click of no mouse button.
    if (onClick && event.detail > 0) {
      onClick(event);
    } else {
      navigate(path);
    }
  }

  return (
    <a
      href={href}
      className={focused ? `${styles.node} ${styles.root}` : styles.node}
      aria-label={`${primaryTitle}, ${entity.kind}`}
      onClick={open}
    >
      <rect
        width={iconWidth + width + PADDING * 2}
        height={boxHeight}
        rx={PADDING}
      />
      {Icon && (
        <svg
          x={PADDING}
          y={PADDING}
          width={height}
          height={height}
          style={{ fontSize: height }}
        >
          <Icon fontSize="inherit" />
        </svg>
      )}
      <text
        ref={ref}
        x={PADDING + iconWidth + width / 2}
        y={boxHeight / 2}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {primaryTitle}
      </text>
    </a>
  );
}

/** Measures a text that is drawn, in pixels. */
function useTextSize(text: string) {
  const ref = useRef<SVGTextElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (ref.current) {
      const { width, height } = ref.current.getBBox();
      setSize({ width: Math.round(width), height: Math.round(height) });
    }
  }, [text]);
  return { ref, width: size.width, height: size.height };
}
