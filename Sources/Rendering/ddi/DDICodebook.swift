/// A codebook of a table of data in DDI Codebook 2.5.
///
/// Which elements and attributes it uses, and where they are described, stands in `docs/exports.md`; a
/// test compares the two.
///
/// - Source: DDI Alliance, DDI Codebook 2.5, XML Schema, field-level documentation.
public struct DDICodebook: Sendable {
  /// The file that a codebook describes.
  public struct File: Sendable {
    /// Its name.
    public let name: String

    /// What kind of file it is, in words.
    public let format: String

    /// How many rows it has.
    public let rows: Int

    /// How many characters each column takes, where columns have fixed places; `nil` where commas part them.
    public let widths: [Int]?

    /// Describes a file.
    public init(name: String, format: String, rows: Int, widths: [Int]? = nil) {
      self.name = name
      self.format = format
      self.rows = rows
      self.widths = widths
    }
  }

  private let dictionary: DataDictionary
  private let file: File

  /// Describes a file of a table.
  public init(_ dictionary: DataDictionary, file: File) {
    self.dictionary = dictionary
    self.file = file
  }

  /// The document.
  public var text: String {
    XMLNode(
      "codeBook",
      [
        ("xmlns", "ddi:codebook:2_5"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", "ddi:codebook:2_5 \(Self.schema)"), ("version", "2.5"),
        ("xml:lang", "en"),
      ], children: [study, fileDescription, data]
    ).document
  }

  private static let schema =
    "https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd"

  private var study: XMLNode {
    let title = XMLNode(
      "titlStmt",
      children: [
        XMLNode("titl", words: dictionary.title), XMLNode("IDNo", words: dictionary.id),
      ])
    let producer = XMLNode("prodStmt", children: [XMLNode("software", words: "Parallax")])
    return XMLNode(
      "stdyDscr",
      children: [
        XMLNode("citation", children: [title, producer]),
        XMLNode(
          "stdyInfo", children: dictionary.notes.map { XMLNode("abstract", words: $0) }),
      ])
  }

  private var fileDescription: XMLNode {
    var size = [
      XMLNode("caseQnty", words: "\(file.rows)"),
      XMLNode("varQnty", words: "\(dictionary.variables.count)"),
    ]
    if let widths = file.widths {
      size.append(XMLNode("logRecL", words: "\(widths.reduce(0, +))"))
      size.append(XMLNode("recPrCas", words: "1"))
    }
    return XMLNode(
      "fileDscr", [("ID", "F1")],
      children: [
        XMLNode(
          "fileTxt",
          children: [
            XMLNode("fileName", words: file.name), XMLNode("dimensns", children: size),
            XMLNode("format", words: file.format),
          ])
      ])
  }

  private var data: XMLNode {
    var start = 1
    var nodes: [XMLNode] = []
    for (index, variable) in dictionary.variables.enumerated() {
      let width = file.widths?[index]
      nodes.append(node(variable, number: index + 1, start: start, width: width))
      start += width ?? 0
    }
    return XMLNode("dataDscr", children: nodes)
  }

  private func node(
    _ variable: DataVariable, number: Int, start: Int, width: Int?
  ) -> XMLNode {
    var attributes = [("ID", "V\(number)"), ("name", variable.name), ("files", "F1")]
    if case .decimal(let places) = variable.kind { attributes.append(("dcml", "\(places)")) }
    let isCoded = !variable.values.isEmpty || variable.kind.isText
    attributes.append(("intrvl", isCoded ? "discrete" : "contin"))
    var children: [XMLNode] = []
    if let width {
      children.append(
        XMLNode(
          "location",
          [
            ("StartPos", "\(start)"), ("EndPos", "\(start + width - 1)"), ("width", "\(width)"),
            ("fileid", "F1"),
          ]))
    }
    children.append(XMLNode("labl", words: variable.label))
    children += variable.questions.map(Self.node)
    if !variable.missing.isEmpty {
      children.append(
        XMLNode(
          "invalrng", children: variable.missing.map { XMLNode("item", [("VALUE", "\($0.value)")]) }
        ))
    }
    children += variable.values.map { Self.node($0, isMissing: false) }
    children += variable.missing.map { Self.node($0, isMissing: true) }
    children.append(
      XMLNode("varFormat", [("type", variable.kind.isText ? "character" : "numeric")]))
    return XMLNode("var", attributes, children: children)
  }

  private static func node(_ question: DataVariable.Question) -> XMLNode {
    XMLNode(
      "qstn",
      children: [
        XMLNode("preQTxt", words: "Asked of: \(question.role)"),
        XMLNode("qstnLit", [("xml:lang", question.language)], words: question.words),
      ])
  }

  private static func node(_ label: DataVariable.Label, isMissing: Bool) -> XMLNode {
    XMLNode(
      "catgry", isMissing ? [("missing", "Y")] : [],
      children: [
        XMLNode("catValu", words: "\(label.value)"), XMLNode("labl", words: label.words),
      ])
  }
}

extension DataVariable.Kind {
  /// Whether words stand in it.
  var isText: Bool { if case .text = self { true } else { false } }
}
