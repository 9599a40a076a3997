// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/LogView.h"

#include <QDateTime>
#include <QPaintEngine>
#include <QRegularExpression>
#include <QTest>

#include <functional>

namespace panel {

/// Counts and collects the pieces of text that are painted on it.
class TextRecorder : public QPaintDevice, private QPaintEngine
{
public:
    explicit TextRecorder(QSize size) : QPaintEngine(AllFeatures), m_size(size) {}

    QStringList texts;
    bool says(const QString &text) const { return texts.join(u'\n').contains(text); }

    QPaintEngine *paintEngine() const override { return const_cast<TextRecorder *>(this); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        texts.append(item.text());
    }
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLineF *, int) override {}
    Type type() const override { return User; }

    QSize m_size;
};

/// A log view with a store of its own, as a window.
class LogViewRig
{
public:
    explicit LogViewRig(const LogBudget &budget = {}, QSize size = {800, 400})
        : store(budget), rows(store, nullptr), view(&rows, nullptr)
    {
        view.resize(size);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the window does not appear");
    }

    /// Lines `text` + number + ".", where numbers go on.
    void fill(int lines, const QByteArray &text = "line ")
    {
        std::vector<LogStore::NewLine> batch;
        const int service = store.serviceIndex(QStringLiteral("nginx"));
        for (int i = 0; i < lines; ++i) {
            batch.push_back({m_start + m_count, service, StoredLine::Stream::Output,
                             text + QByteArray::number(m_count++) + '.'});
        }
        store.append(batch);
        rows.update();
    }

    void add(const QByteArray &text, const char *service = "nginx",
             StoredLine::Stream stream = StoredLine::Stream::Output)
    {
        store.append({{m_start + m_count++, store.serviceIndex(QString::fromLatin1(service)),
                       stream, text}});
        rows.update();
    }

    void setLook(const std::function<void(LogLook &)> &change)
    {
        LogLook look = view.look();
        change(look);
        view.setLook(look);
    }

    QStringList painted()
    {
        TextRecorder recorder(view.viewport()->size());
        view.viewport()->render(&recorder, {}, {}, QWidget::DrawWindowBackground);
        return recorder.texts;
    }
    /// The texts of lines only, in their order, without times and services.
    QStringList paintedLines(const QString &beginning = QStringLiteral("line"))
    {
        return painted().filter(QRegularExpression(u'^' + beginning));
    }
    int indexOf(const QString &text) { return int(painted().indexOf(text)); }

    LogStore store;
    LogRows rows;
    LogView view;

private:
    const qint64 m_start = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    qint64 m_count = 0;
};

} // namespace panel
