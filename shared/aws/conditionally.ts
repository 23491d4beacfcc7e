import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/**
 * Waits for a conditional write to DynamoDB.
 *
 * @returns its answer; null when its condition does not hold, which is an answer too and not a fault
 */
export async function answerIfHeld<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}

/** The same where the answer says nothing more than that the condition held. */
export const conditionally = async (write: Promise<object>): Promise<boolean> =>
  (await answerIfHeld(write)) !== null;
