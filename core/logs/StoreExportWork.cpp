// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/endpoint/Endpoint.h"
#include "core/logs/LogExportWork.h"

#include <utility>

namespace panel {

Error LogExportWork::cancelledError()
{
    return {Error::Kind::Cancelled, Tr::tr("The export was cancelled."), {}, {}};
}

StoreExportWork::StoreExportWork(std::shared_ptr<const LogStore> store,
                                 const std::optional<LineSet> &lines, const QString &file,
                                 LogFormat format)
    : LogExportWork(file, format), m_store(std::move(store)), m_lines(lines)
{
}

void StoreExportWork::start()
{
    Q_EMIT finished(run());
}

Result<LogExportReport> StoreExportWork::run()
{
    if (const Result<void> opened = m_file.open(); !opened)
        return fail(opened.error());
    const std::vector<LogStore::Span> spans = m_store->spans(0, m_store->endNumber());
    for (size_t i = 0; i < spans.size(); ++i) {
        if (isCancelled())
            return fail(cancelledError());
        if (const Result<void> written = write(spans[i]); !written)
            return fail(written.error());
        if (m_file.isTimeToReport())
            Q_EMIT progressed(m_file.lines(), m_file.bytes(), double(i) / double(spans.size()));
    }
    return m_file.commit();
}

Result<void> StoreExportWork::write(const LogStore::Span &span)
{
    if (m_lines && m_lines->indexOf(span.first) == m_lines->indexOf(span.end))
        return {};
    const auto lines = m_store->linesOf(span);
    for (quint64 number = span.first; number < span.end; ++number) {
        if (m_lines && !m_lines->contains(number))
            continue;
        const auto index = size_t(number - span.first);
        const LineEntry &entry = lines->entry(index);
        WrittenLine line;
        line.timeNano = entry.timeNano;
        line.stream = entry.stream;
        line.service = serviceName(entry.service);
        line.text = lines->text(index);
        if (const Result<void> added = m_file.add(line); !added)
            return added;
    }
    return {};
}

QByteArrayView StoreExportWork::serviceName(size_t index)
{
    if (index >= m_services.size()) {
        const QStringList names = m_store->services();
        m_services.clear();
        for (const QString &name : names)
            m_services.push_back(name.toUtf8());
        if (index >= m_services.size())
            m_services.resize(index + 1);
    }
    return m_services[index];
}

} // namespace panel
