// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeSource.h"

#include "core/compose/ProjectFiles.h"

namespace panel {

ComposeSource ComposeSource::read(const QStringList &files)
{
    ComposeSource source;
    for (const QString &file : files)
        source.add(file, projectFileContent(file));
    return source;
}

void ComposeSource::add(const QString &file, const QByteArray &text)
{
    m_files.append({file, YamlFile::parse(text)});
}

SourcePlace ComposeSource::place(const QString &service, const QStringList &keys) const
{
    const QStringList path{QStringLiteral("services"), service};
    for (const QString &key : keys) {
        for (auto file = m_files.crbegin(); file != m_files.crend(); ++file) {
            if (const int line = file->yaml.lineUnder(path, key); line > 0)
                return {file->path, line};
        }
    }
    for (const File &file : m_files) {
        const int line = file.yaml.lineOf(path);
        if (line > 0 && line != file.yaml.lineOf({path.first()}))
            return {file.path, line};
    }
    return {m_files.isEmpty() ? QString() : m_files.first().path, 0};
}

} // namespace panel
