/** A page that fails takes nothing with it: not the header, not the drafts. */
import { Component, type ReactNode } from 'react';
import { Crashed } from './Crashed.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
}

/** React has no other way than a class. */
export class Boundary extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Crashed onRetry={() => this.setState({ hasFailed: false })} />;
  }
}
