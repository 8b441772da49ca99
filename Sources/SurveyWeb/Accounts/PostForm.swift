import Collecting
import Governance
import SurveyModel

/// The part of a form in which the post of an account is said.
struct PostForm: Sendable {
  static let post = "post"
  static let department = "department"

  /// An organisation with its departments.
  struct Place: Sendable {
    let organisation: String
    let departments: [Department]
  }

  let places: [Place]

  /// Reads the organisations and their departments.
  init(_ waves: any WaveStore) async throws {
    var places: [Place] = []
    for organisation in try await waves.organisations() {
      let roster = try await waves.roster(of: organisation.id)
      places.append(
        Place(organisation: organisation.name, departments: roster.tree.departments))
    }
    self.places = places
  }

  /// The post that a form names.
  ///
  /// - Returns: `nil` where its parts do not make one, or name what is not there.
  func post(in form: FormBody) -> Post? {
    guard let kind = form[Self.post].flatMap(PostKind.init) else { return nil }
    let named = places.filter { form[Self.box($0)] != nil }.map(\.organisation)
    let chosen = form[Self.department] ?? ""
    guard !chosen.isEmpty else {
      return kind == .leader ? nil : Post(kind, organisations: Set(named), department: nil)
    }
    guard kind == .leader else { return nil }
    for place in places where Set(named).isSubset(of: [place.organisation]) {
      if let department = place.departments.first(where: { Self.value(place, $0) == chosen }) {
        return .leader(organisation: place.organisation, department: department.id)
      }
    }
    return nil
  }

  /// The parts of the form, with what was chosen or is the case.
  func parts(
    _ words: RegisterTexts, kind: PostKind?, post: Post?, form: FormBody?, fault: DeskFault?
  ) -> [DeskFormPart] {
    [
      .choices(
        .radios(
          Self.post, words.post, hint: words.postHint, fault: fault?.words(at: Self.post),
          chosen: form?[Self.post] ?? kind?.rawValue,
          PostKind.allCases.map { kind in
            let (name, meaning) = words.kind(kind.rawValue)
            return (kind.rawValue, name, meaning)
          })),
      .choices(
        .boxes(
          "organisation", words.organisations, hint: words.organisationsHint,
          places.map { place in
            let isHis = post?.department == nil && isIn(post, place)
            return (
              Self.box(place), place.organisation, nil,
              form.map { $0[Self.box(place)] != nil } ?? isHis
            )
          })),
      .menu(menu(words, post: post, chosen: form?[Self.department])),
    ]
  }

  private func menu(_ words: RegisterTexts, post: Post?, chosen: String?) -> DeskMenu {
    DeskMenu(
      menuName: Self.department, menuLabel: words.department, menuHint: words.departmentHint,
      none: words.none,
      menuGroups: places.filter { !$0.departments.isEmpty }.map { place in
        DeskMenu.Group(
          groupLabel: place.organisation,
          entries: place.departments.map { department in
            let value = Self.value(place, department)
            let isHis = isIn(post, place) && post?.department == department.id
            return DeskMenu.Entry(
              entryValue: value, entryLabel: "\(department.name) (\(department.id.rawValue))",
              isSelected: chosen.map { $0 == value } ?? isHis)
          })
      })
  }

  private func isIn(_ post: Post?, _ place: Place) -> Bool {
    post?.organisations.contains(place.organisation) ?? false
  }

  /// The name of an organisation's box.
  static func box(_ place: Place) -> String { "organisation:\(place.organisation)" }

  /// What a department is in the menu.
  static func value(_ place: Place, _ department: Department) -> String {
    DeskPath.escaped(place.organisation) + "/" + DeskPath.escaped(department.id.rawValue)
  }
}
