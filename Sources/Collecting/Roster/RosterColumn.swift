/// The columns of the files of a roster.
public enum RosterColumn: String, Hashable, Sendable, CaseIterable, FileColumn {
  /// The code by which the organisation knows the person.
  case id

  /// The code of the person's department; in a file of departments, the department's own code.
  case department

  /// The person's tier.
  case tier

  /// The person's language.
  case language

  /// The person's address.
  case email

  /// The way to the person's department from the top, parts parted by slashes.
  case departmentPath = "department_path"

  /// The name of the person's department.
  case departmentName = "department_name"

  /// The name of the department, in a file of departments.
  case name

  /// The code of the department's parent.
  case parent

  /// The columns that a file may have.
  static func allowed(in source: RosterSource) -> [RosterColumn] {
    switch source {
    case .people:
      [.id, .department, .tier, .language, .email, .departmentPath, .departmentName, .parent]
    case .departments: [.department, .name, .parent]
    }
  }

  var aliases: [String] {
    switch self {
    case .id: ["participant", "participant_id", "person", "employee_id"]
    case .email: ["e_mail", "mail", "email_address"]
    case .department: ["department_code", "department_id", "code"]
    case .departmentPath: ["path"]
    case .parent: ["parent_code", "parent_department", "parent_id"]
    case .language: ["lang"]
    case .tier, .departmentName, .name: []
    }
  }
}
