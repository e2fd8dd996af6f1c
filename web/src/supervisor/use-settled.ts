/** True once the component has been there for a moment. */
import { useEffect, useState } from 'react';

const settledMs = 120;

export const useSettled = (): boolean => {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settledMs);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
};
