/// What the page says on which results are handed to leaders.
struct HandoverTexts: Sendable {
  var heading = "Hand the results to leaders"
  var button = "Hand them to leaders"
  var lede = """
    Leaders see nothing of a wave before you hand its results to them. Each then sees the organisation’s \
    results and those of the own departments, and nothing of others.
    """

  var frozenHeading = "What they see"
  var frozen = """
    The results are frozen: every page, file and chart shows the same numbers from now on. Note the \
    seal; it shows later whether anything was changed.
    """
  var notFrozen = """
    The results are frozen when you hand them out for the first time: from then on every page, file and \
    chart shows the same numbers, and no late answer can be counted. Look at them first, as you see them \
    now.
    """
  var seal = "Seal"
  var look = "Look at the results"

  var whoHeading = "Who sees them"
  var nobody = "No leader sees them yet."
  var everybody = "All leaders see them."
  var some = "The leaders of these departments see them, and those of all departments below."
  var department = "Department"
  var whatCanBeDone = "What can be done"
  var takeBack = "Take back"
  var takeAllBack = "Take them back from all leaders"

  var giveHeading = "Hand them out"
  var giveHint = """
    To all leaders at once, or in steps: first to one division, so that its leaders hear of it from you.
    """
  var giveLabel = "To the leaders of"
  var none = "Choose …"
  var all = "All departments"
  var wholeOrganisation = "The whole organisation"
  var giveButton = "Go on"
  var nothingChosen = "Choose whose leaders see the results."

  var yesGive = "Hand them out"
  var yesTake = "Take them back"
  var giveLine = """
    They can look at the results, and take them along as files, as soon as you press the button.
    """
  var takeLine = """
    From then on no page shows them the results. What they have seen, or taken along as a file, they keep.
    """

  func askToGive(_ place: String?) -> String {
    place.map { "Hand the results to the leaders of \($0)?" } ?? "Hand the results to all leaders?"
  }

  func askToTake(_ place: String?) -> String {
    place.map { "Take the results back from the leaders of \($0)?" }
      ?? "Take the results back from all leaders?"
  }

  func already(_ place: String?) -> String {
    place.map { "The leaders of \($0) see the results already." }
      ?? "All leaders see the results already."
  }
}
