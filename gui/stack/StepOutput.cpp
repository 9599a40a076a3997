// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StepOutput.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/stack/PartList.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/OutputText.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace panel {

StepOutput::StepOutput(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_close(new QPushButton(this))
    , m_parts(new PartList(this))
    , m_text(new OutputText(this))
{
    setObjectName(QStringLiteral("stepOutput"));
    setProperty("look", QStringLiteral("sunken"));
    m_title->setFont(fonts::smallStrong());
    m_text->setObjectName(QStringLiteral("stepOutputText"));
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
    layout->addWidget(m_parts);
    layout->addWidget(m_text, 1);

    connect(m_copy, &QPushButton::clicked, this, &StepOutput::copy);
    connect(m_close, &QPushButton::clicked, this, &StepOutput::closeAsked);
    hide();
}

void StepOutput::showStep(Step *step)
{
    if (m_step) {
        m_step->disconnect(this);
        m_step->disconnect(m_text);
    }
    m_step = step;
    setVisible(step);
    m_text->showLines(step ? step->output() : QStringList());
    m_parts->setParts(step ? step->parts() : QList<StepPart>());
    if (!step)
        return;
    if (step->state() == StepState::Failed)
        m_text->markLine(step->markedLine());
    m_title->setText(tr("Output of “%1”").arg(step->title()));
    connect(step, &Step::outputAppended, m_text, &OutputText::addLine);
    connect(step, &Step::changed, this, [this] {
        if (m_step)
            m_parts->setParts(m_step->parts());
        // Started anew: what is shown belongs to the run before.
        if (m_step && m_step->state() == StepState::Running && m_step->output().isEmpty())
            m_text->showLines({});
    });
}

void StepOutput::copy() const
{
    if (m_step)
        QGuiApplication::clipboard()->setText(plainText(m_step->output().join(u'\n')));
}

} // namespace panel
