/// The words for a whole number of things, in the forms that a language tells apart.
///
/// In a form, `#` stands for the number; a form may also say the number in words ("two minutes" is
/// one word in Arabic).
///
/// - Source: Unicode CLDR 44, cardinal plural rules, for whole numbers from 0 to 999,999. Spanish and
///   French have one form more for whole millions, which no survey reaches.
public enum PluralForms: Hashable, Sendable {
  /// English, German and Spanish: one, and all other numbers.
  case oneAndOther(one: String, other: String)

  /// French: nought and one, and all other numbers.
  case noughtWithOne(one: String, other: String)

  /// Arabic: six forms.
  ///
  /// `few` ends in 03 to 10, `many` in 11 to 99, `other` in 00 to 02 from a hundred on.
  case arabic(
    zero: String, one: String, two: String, few: String, many: String, other: String)

  /// One form for every number.
  case always(String)

  /// The words for a number; what is below nought counts as nought.
  public func callAsFunction(_ number: Int) -> String {
    form(for: max(0, number)).replacing("#", with: "\(max(0, number))")
  }

  /// The form for a number, its `#` still in it.
  private func form(for number: Int) -> String {
    switch self {
    case .oneAndOther(let one, let other): return number == 1 ? one : other
    case .noughtWithOne(let one, let other): return number <= 1 ? one : other
    case .arabic(let zero, let one, let two, let few, let many, let other):
      switch (number, number % 100) {
      case (0, _): return zero
      case (1, _): return one
      case (2, _): return two
      case (_, 3...10): return few
      case (_, 11...99): return many
      default: return other
      }
    case .always(let form): return form
    }
  }
}
