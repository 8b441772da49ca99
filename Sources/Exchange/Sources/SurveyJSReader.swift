/// Reads a SurveyJS definition: pages with elements, panels among them.
struct SurveyJSReader {
  private var result = SourceSurvey()

  /// The survey that a text holds.
  static func read(_ bytes: [UInt8], file: String) throws(ExchangeFaults) -> SourceSurvey {
    let tree = try JSONTree.read(bytes, file: file)
    guard tree["pages"].isThere || tree["elements"].isThere || tree["questions"].isThere else {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, line: 1, code: .json,
          message: "this is no survey of SurveyJS: there are neither “pages” nor “elements”"))
    }
    var reader = SurveyJSReader()
    reader.take(survey: tree)
    return reader.result
  }

  private mutating func take(survey: JSONTree) {
    let locale = survey["locale"].words
    // Where a definition names no language, its plain texts are English.
    result.languages = [locale.isEmpty ? "en" : locale]
    result.title = text(survey["title"], "title")
    result.introduction = text(survey["description"], "description")
    listLosses(
      of: survey, at: "survey",
      except: ["locale", "title", "description", "pages", "elements", "questions"])
    let pages = survey["pages"].values
    if pages.isEmpty {
      let elements = survey["elements"].isThere ? survey["elements"] : survey["questions"]
      result.groups.append(SourceGroup(place: "elements"))
      for (index, element) in elements.values.enumerated() {
        take(element, at: "elements[\(index)]", in: SourceGroup(place: "elements"))
      }
    }
    for (index, page) in pages.enumerated() {
      take(group: page, at: "pages[\(index)]", except: [])
    }
  }

  private mutating func take(group: JSONTree, at place: String, except: [String]) {
    let made = SourceGroup(
      place: place, name: group["name"].words, label: text(group["title"], place),
      description: text(group["description"], place))
    result.groups.append(made)
    listLosses(
      of: group, at: place,
      except: ["name", "title", "description", "elements", "questions"] + except)
    let key = group["elements"].isThere ? "elements" : "questions"
    for (index, element) in group[key].values.enumerated() {
      take(element, at: "\(place).\(key)[\(index)]", in: made)
    }
  }

  private mutating func take(_ element: JSONTree, at place: String, in group: SourceGroup) {
    let name = element["name"].words
    if element["type"].words == "panel" {
      take(group: element, at: place, except: ["type", "state", "innerIndent", "showNumber"])
      // What follows the panel belongs to the page again.
      result.groups.append(group.continued(at: group.place))
      return
    }
    let own = element["title"].isThere ? element["title"] : .text(name)
    let words = text(own, place)
    var read = ["type", "name", "title"]
    switch element["type"].words {
    case "radiogroup", "dropdown", "buttongroup":
      read.append("choices")
      takeChoice(element, words, place)
    case "matrix":
      read += ["columns", "rows"]
      takeMatrix(element, words, place)
    case "rating":
      read += [
        "rateMin", "rateMax", "rateStep", "rateValues", "rateCount", "minRateDescription",
        "maxRateDescription",
      ]
      takeRating(element, words, place)
    case "boolean":
      read += ["labelTrue", "labelFalse", "valueTrue", "valueFalse"]
      takeBoolean(element, words, place)
    case "comment", "text":
      read += ["maxLength", "rows", "cols"]
      takeWords(element, words, place)
    case let type:
      return result.lose(place, name, Self.loss(of: type))
    }
    listLosses(of: element, at: place, except: read)
  }

  // MARK: - Kinds of questions

  private mutating func takeChoice(_ element: JSONTree, _ words: SourceText, _ place: String) {
    let choices = choices(element["choices"], "\(place).choices")
    guard !choices.isEmpty else {
      return result.lose(place, element["name"].words, "there are no choices in the file")
    }
    add(element["name"].words, words, place, SourceChoices(choices: choices, order: .unknown))
  }

  private mutating func takeMatrix(_ element: JSONTree, _ words: SourceText, _ place: String) {
    let name = element["name"].words
    let columns = choices(element["columns"], "\(place).columns")
    let rows = choices(element["rows"], "\(place).rows")
    guard !columns.isEmpty, !rows.isEmpty else {
      return result.lose(place, name, "a matrix without rows or without columns")
    }
    if element["title"].isThere {
      result.lose(
        place, name, "the words above the rows; each row must be understood without them")
    }
    for (index, row) in rows.enumerated() {
      add(
        "\(name)_\(row.code)", row.label, "\(place).rows[\(index)]",
        SourceChoices(name: name, choices: columns, order: .scale))
    }
  }

  private mutating func takeRating(_ element: JSONTree, _ words: SourceText, _ place: String) {
    var points = choices(element["rateValues"], "\(place).rateValues")
    if points.isEmpty {
      let low = element["rateMin"].whole ?? 1
      let step = element["rateStep"].whole ?? 1
      let count = element["rateCount"].whole
      let high = element["rateMax"].whole ?? count.map { low &+ $0 &- 1 } ?? 5
      guard (-100...100).contains(low), (-100...100).contains(high), (1...100).contains(step),
        low < high, (high - low) / step < 11
      else {
        return result.lose(place, element["name"].words, "a rating of more than 11 points")
      }
      points = stride(from: low, through: high, by: step).map { value in
        SourceChoices.Choice(
          code: "\(value)", label: SourceText(place: place, texts: ["": "\(value)"]))
      }
    }
    label(&points, 0, with: element["minRateDescription"], place)
    label(&points, points.count - 1, with: element["maxRateDescription"], place)
    add(element["name"].words, words, place, SourceChoices(choices: points, order: .scale))
  }

  /// Puts the words at an end of a rating beside its number.
  private mutating func label(
    _ points: inout [SourceChoices.Choice], _ index: Int, with words: JSONTree, _ place: String
  ) {
    let text = text(words, place)
    guard !text.isEmpty, points.indices.contains(index) else { return }
    let number = points[index].label.sample
    points[index].label.texts = text.texts.mapValues { number + " – " + $0 }
  }

  private mutating func takeBoolean(_ element: JSONTree, _ words: SourceText, _ place: String) {
    let ends = [("valueFalse", "labelFalse", "No"), ("valueTrue", "labelTrue", "Yes")]
    let points = ends.map { value, label, fallback in
      SourceChoices.Choice(
        code: element[value].isThere
          ? element[value].words : label == "labelTrue" ? "true" : "false",
        label: text(element[label].isThere ? element[label] : .text(fallback), place))
    }
    add(element["name"].words, words, place, SourceChoices(choices: points, order: .scale))
  }

  private mutating func takeWords(_ element: JSONTree, _ words: SourceText, _ place: String) {
    let input = element["inputType"].words
    guard ["", "text", "search"].contains(input) else {
      return result.lose(
        place, element["name"].words, "a field for \(Shown.short(input)), which is no open question"
      )
    }
    result.add(
      SourceQuestion(
        place: place, name: element["name"].words, text: words,
        kind: .words(longest: element["maxLength"].whole)))
  }

  private mutating func add(
    _ name: String, _ words: SourceText, _ place: String, _ choices: SourceChoices
  ) {
    result.add(
      SourceQuestion(place: place, name: name, text: words, kind: .choice(choices)))
  }

  // MARK: - Parts

  /// Choices, rows or columns: plain values, or objects with `value` and `text`.
  private mutating func choices(_ list: JSONTree, _ place: String) -> [SourceChoices.Choice] {
    list.values.enumerated().map { index, value in
      let here = "\(place)[\(index)]"
      guard case .object = value else {
        return SourceChoices.Choice(code: value.words, label: text(value, here))
      }
      listLosses(of: value, at: here, except: ["value", "text"])
      let code = value["value"].words
      return SourceChoices.Choice(
        code: code, label: text(value["text"].isThere ? value["text"] : .text(code), here))
    }
  }

  /// A text, or an object of texts by language with `default` among them.
  private mutating func text(_ value: JSONTree, _ place: String) -> SourceText {
    var text = SourceText(place: place)
    guard case .object = value else {
      text.texts[""] = value.words
      return text
    }
    for key in value.keys {
      let language = key == "default" ? "" : key
      if !language.isEmpty, result.canAdd(language) {
        result.languages.append(language)
      }
      text.texts[language] = value[key].words
    }
    return text
  }

  private mutating func listLosses(of value: JSONTree, at place: String, except read: [String]) {
    let name = value["name"].words
    for key in value.keys where !read.contains(key) && value[key].isThere {
      let message =
        switch key {
        case "isRequired", "isAllRowRequired", "eachRowRequired":
          "required: every question of ours may be left out"
        case "visibleIf", "enableIf", "requiredIf": "the condition (\(key)): everybody is asked"
        case "triggers", "calculatedValues", "validators", "expression":
          "\(key): nothing is computed"
        case "hasOther", "showOtherItem": "the choice “other” with its own words"
        default: "the setting \(Shown.short(key))"
        }
      if value[key] != .flag(false) {
        result.lose(place, name.isEmpty ? key : name, message)
      }
    }
  }

  private static func loss(of type: String) -> String {
    switch type {
    case "checkbox", "tagbox", "imagepicker":
      "several choices at once cannot be compared; make one statement of each"
    case "ranking": "a ranking cannot be compared; make one statement of each choice"
    case "html", "image": "a text or picture between questions"
    case "expression": "a calculation; nothing is computed"
    case "file", "signaturepad": "a file that is sent along"
    default: "an element of the type \(Shown.short(type)), which a survey of ours does not have"
    }
  }
}
