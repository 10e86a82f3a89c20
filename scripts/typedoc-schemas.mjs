/**
 * A schema and the type of the same name are one thing with one comment.
 *
 * Where the type has none of its own, it takes that of the schema.
 */
import { Converter, ReflectionKind } from "typedoc"

export const load = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const type of context.project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
      const schema = type.parent?.children?.find(
        ({ kind, name }) => kind === ReflectionKind.Variable && name === type.name,
      )
      if (type.comment === undefined && schema?.comment !== undefined) type.comment = schema.comment.clone()
    }
  })
}
