<#assign seen = []/>
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#assign name = library.artifactId + " " + library.version/>
<#if !seen?seq_contains(name)>
<#assign seen = seen + [name]/>
${name} · ${entry.getValue()?join(", ")}
</#if>
</#list>
