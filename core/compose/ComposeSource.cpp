// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeSource.h"

#include <QRegularExpression>

namespace panel {

namespace {

/// A line "  key: …" or "  - key: …" of YAML in block style.
struct KeyLine
{
    qsizetype indent = -1; ///< negative: the line has no key
    QString key;
};

KeyLine keyLine(const QString &line)
{
    static const QRegularExpression rule(
        QStringLiteral("\\A(\\s*)(?:-\\s+)?[\"']?([A-Za-z0-9_.-]+)[\"']?\\s*:(?:\\s|\\z)"));
    const auto match = rule.match(line);
    return match.hasMatch() ? KeyLine{match.capturedLength(1), match.captured(2)} : KeyLine();
}

} // namespace

SourcePlace ComposeSource::place(const QString &service, const QStringList &keys) const
{
    const QStringList lines = text.split(u'\n');
    qsizetype servicesIndent = -1; ///< of what stands in "services:"; negative: not there yet
    bool isInServices = false;
    int serviceLine = 0;
    qsizetype serviceIndent = 0;
    int found = 0;
    qsizetype foundKey = keys.size();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const KeyLine line = keyLine(lines.at(i));
        if (line.indent < 0)
            continue;
        if (serviceLine > 0) {
            if (line.indent <= serviceIndent)
                break;
            const qsizetype key = keys.indexOf(line.key);
            if (key >= 0 && key < foundKey) {
                found = int(i) + 1;
                foundKey = key;
            }
            continue;
        }
        if (line.indent == 0) {
            isInServices = line.key == QLatin1String("services");
            servicesIndent = -1;
        } else if (isInServices) {
            if (servicesIndent < 0)
                servicesIndent = line.indent;
            if (line.indent == servicesIndent && line.key == service) {
                serviceLine = int(i) + 1;
                serviceIndent = line.indent;
            }
        }
    }
    return {file, found > 0 ? found : serviceLine};
}

} // namespace panel
