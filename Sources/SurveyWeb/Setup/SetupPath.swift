/// The addresses of the pages with which waves are set up and run.
enum SetupPath {
  static let home = "/setup"

  /// The routes, with the names of their variable parts.
  enum Route {
    static let organisation = "/setup/:organisation"
    static let roster = "\(organisation)/roster"
    static let confirmRoster = "\(roster)/confirm"
    static let surveys = "\(organisation)/surveys"
    static let survey = "\(surveys)/:survey"
    static let newWave = "\(organisation)/waves/new"
    static let wave = "\(organisation)/waves/:wave"

    /// A page or an act below a wave.
    static func below(_ part: Part) -> String { "\(wave)/\(part.rawValue)" }
  }

  /// What lies below a wave.
  enum Part: String, CaseIterable {
    case open, close, extend, links, mails, events, results
  }

  static func organisation(_ name: String) -> String { "\(home)/\(part(name))" }
  static func roster(of name: String) -> String { "\(organisation(name))/roster" }
  static func confirmRoster(of name: String) -> String { "\(roster(of: name))/confirm" }
  static func surveys(of name: String) -> String { "\(organisation(name))/surveys" }
  static func survey(_ key: String, of name: String) -> String {
    "\(surveys(of: name))/\(part(key))"
  }

  static func newWave(of name: String, survey: String? = nil) -> String {
    "\(organisation(name))/waves/new" + (survey.map { "?survey=\(DeskPath.escaped($0))" } ?? "")
  }

  static func wave(_ wave: String, of name: String) -> String {
    "\(organisation(name))/waves/\(part(wave))"
  }

  static func wave(_ wave: String, of name: String, _ part: Part) -> String {
    "\(self.wave(wave, of: name))/\(part.rawValue)"
  }

  /// A name as one part of an address.
  ///
  /// A wave may be called “new”, as a page is: its first letter is then written otherwise.
  private static func part(_ name: String) -> String {
    name == "new" ? "%6Eew" : DeskPath.escaped(name)
  }

  /// Whether a name can be a part of an address: browsers take a dot, or two, for a way up.
  static func isUsable(_ name: String) -> Bool {
    !["", ".", ".."].contains(name) && name.utf8.count <= 120
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
