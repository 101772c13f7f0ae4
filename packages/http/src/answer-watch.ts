/** Looks at an answer before it leaves; throws when it is not as it must be. */
export type AnswerWatch = (request: Request, answer: Response) => Promise<void>

let watching: AnswerWatch | undefined

/** From now on every app of this process shows its answers before they leave. For tests alone. */
export const watchAnswers = (watch: AnswerWatch) => {
  watching = watch
}

/** Shows an answer to who watches, if anybody does. */
export const showAnswer = async (request: Request, answer: Response) => watching?.(request, answer)
