// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace panel {

/// Why a file is not YAML.
struct YamlMistake
{
    int line = 0; ///< from 1: where it shows, which may be below the line that is wrong
    QString text; ///< for people

    bool operator==(const YamlMistake &other) const = default;
};

/// Where things stand in a YAML file, in block style, in braces or behind an anchor; read by
/// libyaml. What they mean, Compose says. A value; any text can be parsed, in time and memory that
/// grow with its length.
class YamlFile
{
public:
    static YamlFile parse(const QByteArray &text);

    /// The first one; keys that are there twice are one too.
    const std::optional<YamlMistake> &mistake() const { return m_mistake; }

    /// The line (from 1) of the key with this path, or of the nearest of its parents that is there;
    /// 0: not even the first one.
    int lineOf(const QStringList &path) const;
    /// What lies under the key with this path, at any depth: the line of the first key with this
    /// name; 0: none.
    int lineUnder(const QStringList &path, const QString &key) const;
    /// The same for any text there, key or not, of which one of the parts between colons is this
    /// one: "data" of "data:/srv:ro", "8080" of "8080:80/tcp".
    int lineOfPart(const QStringList &path, const QString &part) const;
    /// The same for a text that is this one as a whole.
    int lineOfText(const QStringList &path, const QString &text) const;

    /// The keys that stand right below the one with this path, in the order of the file.
    QStringList keysOf(const QStringList &path) const;
    /// Nothing but comments, as far as it could be read.
    bool isEmpty() const;

private:
    struct Node
    {
        QByteArray text; ///< of a scalar
        int line = 0;
        QList<int> keys;   ///< of a mapping
        QList<int> values; ///< of a mapping or a sequence
    };

    /// Of the value with this path; negative: not there. `line`: as lineOf().
    int find(const QStringList &path, int *line) const;
    enum class What { Keys, Texts };
    /// The first line under the path of a key, or of a key or scalar, that fits; 0: none does.
    int firstLine(const QStringList &path, What what,
                  const std::function<bool(const QByteArray &)> &fits) const;
    void findDuplicate();

    QList<Node> m_nodes;
    QList<int> m_roots; ///< one for each document
    std::optional<YamlMistake> m_mistake;

    friend class YamlReader;
};

} // namespace panel
