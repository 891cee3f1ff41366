/** Tells the parent the port, and, whenever it asks, how many requests the handler has answered. */
export function counted() {
  let count = 0;
  process.on('message', () => process.send?.({ answered: count }));
  process.on('disconnect', () => process.exit());
  return {
    answered: (): void => {
      count += 1;
    },
    listening: (port: number): void => {
      process.send?.({ port });
    },
  };
}
