public import Foundation
public import SurveyModel

/// Reads a roster from CSV: the people, and the tree of their departments.
///
/// The file of people has a header and the columns `id`, `department` or `department_path`, `tier`
/// (`senior`, `middle`, `first-line`, `frontline`), and optionally `language` and `email`. The tree
/// comes in one of three ways:
///
/// - `department_path`: the way from the top, as in `Operations / North / Night shift`. The code of
///   a department is its path, or what stands in `department` beside it.
/// - `department` with `parent` and `department_name` beside it, or with none: then all departments
///   are at the top. A row with a department and no `id` and `tier` tells of a department in which
///   nobody directly is.
/// - `department`, and a second file with the columns `department`, `name` and `parent`.
///
/// Separators are comma, semicolon or tab; encodings are those of ``TextEncoding``. A roster is
/// taken whole or not at all.
public enum RosterFile {
  /// A roster, and what should be known of how it was read.
  public struct Reading: Hashable, Sendable {
    /// The roster.
    public let roster: Roster

    /// What should be known.
    public let notes: [RosterNote]
  }

  /// The most bytes of UTF-8 that a person's code may have.
  public static let idBytes = 128

  /// Reads a roster.
  ///
  /// - Parameters:
  ///   - people: The file of people.
  ///   - departments: The file of departments, if there is one.
  ///   - defaultLanguage: The language of people for whom the file names none.
  /// - Returns: the roster and what should be known of it.
  /// - Throws: ``RosterFaults`` with all faults of both files.
  public static func read(
    _ people: Data, departments: Data? = nil, defaultLanguage: Language
  ) throws(RosterFaults) -> Reading {
    var reader = RosterReader(
      people: people, departments: departments, defaultLanguage: defaultLanguage)
    return try reader.read()
  }
}
