import Foundation
import Governance
import Hummingbird
import Schemas
import Testing

@testable import SurveyWeb

/// The OpenAPI document and the routes say the same.
@Suite struct APIDocumentTests {
  private static func document() throws -> [String: Any] {
    let bytes = try APIDocument().bytes
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func paths() throws -> [String: Any] {
    try #require(document()["paths"] as? [String: Any])
  }

  @Test func `every route of the router is in the document, and the other way round`() async throws
  {
    let routes = try await DeskWorld().application().router().routes.map { "\($0)" }
      .filter { $0.contains("/api") }
    let paths = try Self.paths()
    var written: [String] = []
    for (path, operations) in paths {
      for method in (operations as? [String: Any] ?? [:]).keys {
        written.append("\(method.uppercased()) \(path)")
      }
    }
    #expect(!routes.isEmpty)
    #expect(routes.sorted() == written.sorted())
  }

  @Test(arguments: APIRoute.allCases)
  func `a route's scope and parameters stand in the document`(_ route: APIRoute) throws {
    let paths = try Self.paths()
    let path = try #require(paths[route.path] as? [String: Any])
    let operation = try #require(path["get"] as? [String: Any])
    let words = try #require(operation["description"] as? String)
    for right in route.rights { #expect(words.contains(right.rawValue)) }
    #expect((operation["security"] as? [Any])?.isEmpty == (route == .document ? true : nil))
    let parameters = operation["parameters"] as? [[String: String]] ?? []
    let named = parameters.compactMap { $0["$ref"]?.split(separator: "/").last.map(String.init) }
    let given = Set(named).subtracting(["organisation", "wave", "ifNoneMatch"])
    #expect(given == route.parameters)
    for name in ["organisation", "wave"] {
      #expect(named.contains(name) == route.path.contains("{\(name)}"))
    }
  }

  @Test func `every reference leads somewhere in the one file`() throws {
    let document = try Self.document()
    let text = String(decoding: try APIDocument().bytes, as: UTF8.self)
    let references = text.matches(of: /"\$ref" ?: "([^"]*)"/).map { String($0.1) }
    #expect(references.count > 100)
    for reference in Set(references) {
      #expect(reference.hasPrefix("#/components/"), "\(reference)")
      var part: Any? = document
      for step in reference.split(separator: "/").dropFirst() {
        part = (part as? [String: Any])?[String(step)]
      }
      #expect(part != nil, "\(reference)")
    }
  }

  @Test func `the gaps' cell in it is that of the published schema`() throws {
    let published = try #require(
      JSONSerialization.jsonObject(with: Data(Schemas.gaps.text.utf8)) as? [String: Any])
    let definitions = try #require(published["$defs"] as? [String: Any])
    let components = try #require(Self.document()["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: Any])
    for (name, definition) in definitions {
      let found = try #require(schemas["gaps.\(name)"] as? [String: Any])
      #expect(Set(found.keys) == Set((definition as? [String: Any] ?? [:]).keys), "\(name)")
    }
    #expect(throws: APIDocument.Fault.notADocument) { try APIDocument("[]") }
  }
}
