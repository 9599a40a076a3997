// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StepOutput.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace panel {

namespace {
constexpr int mostLines = 5000; // as many as a step keeps
constexpr int flushMilliseconds = 50;
} // namespace

StepOutput::StepOutput(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_close(new QPushButton(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("stepOutput"));
    setProperty("look", QStringLiteral("sunken"));
    m_title->setFont(fonts::smallStrong());
    m_text->setObjectName(QStringLiteral("stepOutputText"));
    m_text->setReadOnly(true);
    m_text->setFont(fonts::mono());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setMaximumBlockCount(mostLines);
    m_text->setUndoRedoEnabled(false);
    m_text->setMinimumHeight(4 * m_text->fontMetrics().lineSpacing());
    m_text->setAccessibleName(tr("Output of the step"));
    m_copy->setObjectName(QStringLiteral("stepOutputCopyButton"));
    m_close->setObjectName(QStringLiteral("stepOutputCloseButton"));
    m_close->setIcon(glyphIcon(Glyph::Close, &Tokens::muted));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setFixedWidth(32);
    m_close->setAccessibleName(tr("Close the output"));

    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_text);

    m_flush.setSingleShot(true);
    m_flush.setInterval(flushMilliseconds);
    connect(&m_flush, &QTimer::timeout, this, &StepOutput::appendPending);
    connect(m_copy, &QPushButton::clicked, this, &StepOutput::copy);
    connect(m_close, &QPushButton::clicked, this, &StepOutput::closeAsked);
    hide();
}

void StepOutput::showStep(Step *step)
{
    if (m_step)
        m_step->disconnect(this);
    m_flush.stop();
    m_pending.clear();
    m_text->clear();
    m_step = step;
    setVisible(step);
    if (!step)
        return;
    m_title->setText(tr("Output of “%1”").arg(step->title()));
    m_pending = step->output();
    m_text->setPlaceholderText(tr("No output yet."));
    appendPending();
    connect(step, &Step::outputAppended, this, [this](const QString &line) {
        m_pending.append(line);
        if (!m_flush.isActive())
            m_flush.start();
    });
    connect(step, &Step::changed, this, [this] {
        // Started anew: what is shown belongs to the run before.
        if (m_step && m_step->state() == StepState::Running && m_step->output().isEmpty()) {
            m_pending.clear();
            m_text->clear();
        }
    });
}

void StepOutput::appendPending()
{
    if (m_pending.isEmpty())
        return;
    QScrollBar *bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 1;
    if (m_pending.size() > mostLines)
        m_pending.remove(0, m_pending.size() - mostLines);
    m_text->appendPlainText(plainText(m_pending.join(u'\n')));
    m_pending.clear();
    if (atEnd)
        bar->setValue(bar->maximum());
}

void StepOutput::copy() const
{
    if (m_step)
        QGuiApplication::clipboard()->setText(plainText(m_step->output().join(u'\n')));
}

} // namespace panel
