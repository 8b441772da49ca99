/// What the pages say on which a roster is brought.
struct RosterPageTexts: Sendable {
  var heading = "Bring a roster"
  var lede = """
    A file of all people who are asked: it takes the place of the whole roster. You see what it changes \
    before anything changes.
    """
  var people = "People (CSV)"
  var peopleHint = """
    Columns: id, tier (senior, middle, first-line, frontline), department_path (as in “Works / Water”) or \
    department, and if you like language and email.
    """
  var departments = "Departments (CSV), if they are in a file of their own"
  var departmentsHint = "Columns: department, name, parent."
  var language = "Language of people for whom the file names none"
  var languageHint = "A code such as en. Empty: that of their browser."
  var compare = "Show what it changes"
  var nothingChanged = "Nothing was changed."
  var noFile = "Choose the file of the people."
  var nobody = "The file holds nobody. Each row is one person."
  var isGone = "The file is not here any more: it is kept for half an hour. Choose it again."
  var current = "The roster now"

  var faultsHeading = "What to mend in the file"
  var line = "Line"
  var file = "File"
  var mend = "What is wrong, and what would be right"

  var differenceHeading = "What this roster changes"
  var differenceLede = "Nothing has changed yet."
  var hasChanged = "The roster has changed since you looked. This is the difference now."
  var changes = "Changes"
  var noChange = "The roster stays as it is."
  var what = "What happens"
  var number = "How many"
  var after = "The roster afterwards"
  var openKeep = "Waves that are open keep the roster that they were opened with."
  var confirm = "Take this roster"
  var another = "Choose another file"

  var mostLeaveHint = """
    A file takes the place of the whole roster. If it should only add people, it has to hold the others, \
    too: then choose another file.
    """

  /// What is asked where most people would leave.
  func mostLeave(_ count: Int, of all: Int) -> String {
    "\(count) of the \(all) people on the roster are not in this file, and leave"
  }

  /// The box that confirms it.
  func letLeave(_ count: Int) -> String {
    count == 1 ? "Let 1 person leave the roster" : "Let \(count) people leave the roster"
  }

  /// The button that takes a roster which most people leave.
  func confirmLeaving(_ count: Int, of all: Int) -> String {
    "Take this roster: \(count) of \(all) people leave"
  }

  /// Why it was not taken.
  func notTicked(_ count: Int) -> String {
    "Most people would leave. Tick the box if that is meant: “\(letLeave(count))”."
  }

  /// How many faults a file has.
  func faults(_ count: Int) -> String {
    count == 1 ? "The file has a fault: see below." : "The file has \(count) faults: see below."
  }
}
