// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/YamlFile.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>
#include <yaml.h>

namespace panel {

namespace {

struct DeleteParser
{
    void operator()(yaml_parser_t *parser) const
    {
        yaml_parser_delete(parser);
        delete parser;
    }
};

struct DeleteDocument
{
    void operator()(yaml_document_t *document) const
    {
        yaml_document_delete(document);
        delete document;
    }
};

/// What libyaml says, in words for somebody who writes a compose file.
QString inWords(const QString &problem)
{
    const auto says = [&problem](const char *part) {
        return problem.contains(QLatin1String(part));
    };
    if (says("tab") || says("cannot start any token"))
        return Tr::tr("this character cannot stand here; is it a tab? YAML wants spaces");
    if (says("mapping values are not allowed"))
        return Tr::tr("a “:” is not allowed here; is one missing in the line above, or must the "
                      "value stand in quotes?");
    if (says("did not find expected key") || says("block sequence entries are not allowed")
        || says("expected '-' indicator"))
        return Tr::tr("this does not fit the lines above; are they indented alike, and every quote "
                      "closed?");
    if (says("could not find expected ':'"))
        return Tr::tr("a “:” is missing here or in the line above");
    if (says("expected ',' or ']'"))
        return Tr::tr("a “]” or a comma is missing here or above");
    if (says("expected ',' or '}'"))
        return Tr::tr("a “}” or a comma is missing here or above");
    if (says("unexpected end of stream"))
        return Tr::tr("the file ends in the middle of a value; is every quote closed?");
    if (says("undefined alias"))
        return Tr::tr("“*” names an anchor that is not in the file");
    return problem;
}

} // namespace

/// Takes what libyaml found into nodes of ours.
class YamlReader
{
public:
    static YamlFile read(const QByteArray &text)
    {
        YamlFile file;
        const std::unique_ptr<yaml_parser_t, DeleteParser> parser(new yaml_parser_t);
        if (yaml_parser_initialize(parser.get()) == 0)
            return file;
        yaml_parser_set_input_string(parser.get(),
                                     reinterpret_cast<const unsigned char *>(text.constData()),
                                     size_t(text.size()));
        for (;;) {
            auto *loaded = new yaml_document_t;
            if (yaml_parser_load(parser.get(), loaded) == 0) {
                delete loaded;
                file.m_mistake = mistakeOf(*parser, text);
                return file;
            }
            const std::unique_ptr<yaml_document_t, DeleteDocument> document(loaded);
            if (yaml_document_get_root_node(document.get()) == nullptr)
                break;
            take(*document, file);
        }
        file.findDuplicate();
        return file;
    }

private:
    static std::optional<YamlMistake> mistakeOf(const yaml_parser_t &parser, const QByteArray &text)
    {
        if (parser.error == YAML_MEMORY_ERROR || parser.problem == nullptr)
            return std::nullopt;
        const bool hasMark = parser.error != YAML_READER_ERROR;
        const qsizetype before =
            std::min(qsizetype(parser.problem_offset), text.size()); // of a byte that is no text
        const int line =
            hasMark ? int(parser.problem_mark.line) + 1 : int(text.left(before).count('\n')) + 1;
        return YamlMistake{line, inWords(QString::fromUtf8(parser.problem))};
    }

    static void take(const yaml_document_t &document, YamlFile &file)
    {
        // libyaml counts from 1, in each document anew.
        const int base = int(file.m_nodes.size()) - 1;
        file.m_roots.append(base + 1);
        for (const yaml_node_t *node = document.nodes.start; node != document.nodes.top; ++node) {
            YamlFile::Node taken;
            taken.line = int(node->start_mark.line) + 1;
            if (node->type == YAML_SCALAR_NODE) {
                taken.text = QByteArray(reinterpret_cast<const char *>(node->data.scalar.value),
                                        qsizetype(node->data.scalar.length));
            } else if (node->type == YAML_SEQUENCE_NODE) {
                const auto &items = node->data.sequence.items;
                for (const yaml_node_item_t *item = items.start; item != items.top; ++item)
                    taken.values.append(base + *item);
            } else if (node->type == YAML_MAPPING_NODE) {
                const auto &pairs = node->data.mapping.pairs;
                for (const yaml_node_pair_t *pair = pairs.start; pair != pairs.top; ++pair) {
                    taken.keys.append(base + pair->key);
                    taken.values.append(base + pair->value);
                }
            }
            file.m_nodes.append(taken);
        }
    }
};

YamlFile YamlFile::parse(const QByteArray &text)
{
    return YamlReader::read(text);
}

void YamlFile::findDuplicate()
{
    for (const Node &node : std::as_const(m_nodes)) {
        QHash<QByteArray, int> seen;
        for (const int key : node.keys) {
            const Node &name = m_nodes.at(key);
            if (name.text.isEmpty() || name.text == "<<") // may be merged several times
                continue;
            if (const int first = seen.value(name.text); first > 0) {
                if (!m_mistake || name.line < m_mistake->line)
                    m_mistake = YamlMistake{
                        name.line, Tr::tr("“%1” is already in line %2")
                                       .arg(elided(plainLine(QString::fromUtf8(name.text)), 60))
                                       .arg(first)};
            } else {
                seen.insert(name.text, name.line);
            }
        }
    }
}

int YamlFile::find(const QStringList &path, int *line) const
{
    *line = 0;
    for (const int root : m_roots) {
        int at = root;
        int found = 0;
        bool isThere = true;
        for (const QString &wanted : path) {
            const QByteArray name = wanted.toUtf8();
            const Node &node = m_nodes.at(at);
            const auto key = std::find_if(node.keys.cbegin(), node.keys.cend(), [&](int candidate) {
                return m_nodes.at(candidate).text == name;
            });
            isThere = key != node.keys.cend();
            if (!isThere)
                break;
            found = m_nodes.at(*key).line;
            at = node.values.at(key - node.keys.cbegin());
        }
        if (isThere || found > 0)
            *line = found;
        if (isThere)
            return at;
    }
    return -1;
}

int YamlFile::lineOf(const QStringList &path) const
{
    int line = 0;
    find(path, &line);
    return line;
}

int YamlFile::lineUnder(const QStringList &path, const QString &key) const
{
    return firstLine(path, What::Keys,
                     [name = key.toUtf8()](const QByteArray &text) { return text == name; });
}

int YamlFile::lineOfPart(const QStringList &path, const QString &part) const
{
    return firstLine(path, What::Texts, [name = part.toUtf8()](const QByteArray &text) {
        const QByteArrayList parts = text.split('/').first().split(':') + text.split(':');
        return parts.contains(name);
    });
}

int YamlFile::lineOfText(const QStringList &path, const QString &text) const
{
    return firstLine(path, What::Texts,
                     [whole = text.toUtf8()](const QByteArray &one) { return one == whole; });
}

QStringList YamlFile::keysOf(const QStringList &path) const
{
    int line = 0;
    QStringList names;
    if (const int at = find(path, &line); at >= 0) {
        for (const int key : m_nodes.at(at).keys)
            names.append(QString::fromUtf8(m_nodes.at(key).text));
    }
    return names;
}

bool YamlFile::isEmpty() const
{
    return std::all_of(m_roots.cbegin(), m_roots.cend(), [this](int root) {
        const Node &node = m_nodes.at(root);
        return node.text.isEmpty() && node.values.isEmpty();
    });
}

int YamlFile::firstLine(const QStringList &path, What what,
                        const std::function<bool(const QByteArray &)> &fits) const
{
    int line = 0;
    const int start = find(path, &line);
    if (start < 0)
        return 0;
    QList<int> waiting = {start};
    QSet<int> seen = {start}; // anchors may be used many times, and by themselves
    int found = 0;
    const auto look = [&](const Node &node) {
        if ((found == 0 || node.line < found) && fits(node.text))
            found = node.line;
    };
    while (!waiting.isEmpty()) {
        const Node &node = m_nodes.at(waiting.takeLast());
        if (what == What::Texts && node.keys.isEmpty() && node.values.isEmpty())
            look(node);
        for (const int key : node.keys)
            look(m_nodes.at(key));
        for (const int value : node.values) {
            if (seen.contains(value))
                continue;
            seen.insert(value);
            waiting.append(value);
        }
    }
    return found;
}

} // namespace panel
