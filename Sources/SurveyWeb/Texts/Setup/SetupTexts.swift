import SurveyModel

/// What the pages of setting up say: the organisations, and one of them.
struct SetupTexts: Sendable {
  var home = "Waves"
  var homeLede = "Set up the waves of your organisations, and run them."
  var homeForKeepers = """
    You record organisations; consultants run their waves. Give a consultant the organisation under \
    Accounts.
    """
  var organisations = "Organisations"
  var organisation = "Organisation"
  var noOrganisation = "There is none yet. Add the first one below."
  var noneOfYours = """
    There is none for your account yet. Whoever keeps the accounts can give you one.
    """
  var addHeading = "Add an organisation"
  var addLine = "It begins without people and without waves."
  var organisationName = "Name"
  var organisationHint = """
    As staff know it: it stands on every page that they read. It cannot be changed later.
    """
  var addButton = "Add organisation"
  var badName = "A name has 1 to 80 characters, and is more than dots."
  var organisationTaken = "There is an organisation of this name already."

  var waves = "Waves"
  var wave = "Wave"
  var state = "State"
  var dates = "Dates"
  var next = "What comes next"
  var noWave = "No wave is planned yet."
  var firstRoster = "No wave is planned yet. First bring the roster: who is asked."
  var planWave = "Plan a wave"

  var roster = "Roster"
  var noRoster = "Nobody is on it yet."
  var rosterCaption = "People directly in each department, by tier"
  var department = "Department"
  var bringRoster = "Bring a roster"

  var page = RosterPageTexts()
  var planning = WaveFormTexts()
  var running = WavePageTexts()
  var handover = HandoverTexts()

  static let english = SetupTexts()

  /// A tier, as a head of a column.
  func tier(_ tier: Tier) -> String {
    switch tier {
    case .senior: "Senior leaders"
    case .middle: "Middle leaders"
    case .firstLine: "First-line leaders"
    case .frontline: "Frontline"
    }
  }

  /// How many people and departments there are.
  func people(_ people: Int, _ departments: Int) -> String {
    "\(people == 1 ? "1 person" : "\(people) people") in "
      + (departments == 1 ? "1 department." : "\(departments) departments.")
  }

  /// What comes next for a wave.
  func nextStep(_ step: WaveStep) -> String {
    switch step {
    case .open: "Look it over, and open it"
    case .await: "Hand the links out"
    case .watch: "Watch who answers"
    case .close: "Close it, for the results"
    case .read: "Read the results"
    }
  }
}
