/// What a text may leave open, to be filled in for each mail: `{link}`.
public enum MailField: String, Hashable, Sendable, CaseIterable {
  /// The name of the organisation.
  case organisation

  /// The title of the survey.
  case survey

  /// The name of the wave.
  case wave

  /// The person's own link.
  case link

  /// Until when answers are taken.
  case closes

  /// How many minutes it takes.
  case minutes

  /// Whom to ask.
  case contact
}
